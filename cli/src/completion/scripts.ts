import type { Place } from './places.ts'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** Each script takes the words typed so far without flags, finds the place, and offers what may follow. */
export function script(shell: Shell, bin: string, places: Place[]): string {
  return { bash, zsh, fish }[shell](bin, places)
}

/** A command may be followed by its arguments, a topic only by a known word. */
const pattern = ({ typed }: Place): string => (typed === '' ? '*' : `"${typed}"|"${typed} "*`)

function bash(bin: string, places: Place[]): string {
  return `_${bin}() {
  local typed="" word words
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == -* ]] || typed="\${typed:+$typed }$word"
  done
  case "$typed" in
${places.map((place) => `    ${pattern(place)}) words="${place.words.join(' ')}" ;;`).join('\n')}
  esac
  [[ \${COMP_WORDS[COMP_CWORD-1]} == @(--csv|--output|--verdicts) ]] && return
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _${bin} ${bin}`
}

function zsh(bin: string, places: Place[]): string {
  return `#compdef ${bin}
_${bin}() {
  local typed="\${(j: :)\${(@)words[2,CURRENT-1]:#-*}}"
  case "$words[CURRENT-1]" in (--csv|--output|--verdicts) _files; return ;; esac
  case "$typed" in
${places.map((place) => `    (${pattern(place)}) compadd -- ${place.words.join(' ')} ;;`).join('\n')}
  esac
}
compdef _${bin} ${bin}`
}

function fish(bin: string, places: Place[]): string {
  return `function __${bin}_words
  set -l typed (string match -v -- '-*' (commandline -opc)[2..-1])
  switch "$typed"
${places.map(fishCase).join('\n')}
  end
end
complete -c ${bin} -f -a '(__${bin}_words)'
complete -c ${bin} -l csv -l output -l verdicts -r -F`
}

const fishCase = ({ typed, words }: Place): string =>
  `    case ${typed === '' ? "'*'" : `'${typed}' '${typed} *'`}\n      printf '%s\\n' ${words.join(' ')}`
