/** Argon2 is a native module; where it cannot load, passwords are hashed with scrypt (people.md). */
export async function argonLoads(): Promise<boolean> {
  try {
    await import('argon2')
    return true
  } catch {
    return false
  }
}
