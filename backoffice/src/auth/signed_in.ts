const KEY = 'staff-signed-in'

/**
 * Whether this browser may hold a session; its cookies cannot be read from here. Asking the server
 * on behalf of somebody who never signed in would only fill the console with refusals.
 */
export function hasSignedIn(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    // Storage may be forbidden; then only the server knows.
    return true
  }
}

export function noteSignIn(): void {
  try {
    localStorage.setItem(KEY, 'yes')
  } catch {
    // Where nothing can be noted, the server is asked each time.
  }
}

export function forgetSignIn(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Nothing was noted either.
  }
}
