import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readCells, type Sheet } from './flat_sheet.js'

const run = promisify(execFile)
const PATIENCE_MS = 120_000

/** How a spreadsheet is told to read a file: numbers of characters, see LibreOffice's filter options. */
export interface Reading {
  separators: string
  /** Every cell as text, or as whatever it looks like. */
  asText: boolean
}

/** Opens a CSV in LibreOffice Calc, without a window, and tells what its cells hold. */
export async function openInCalc(csv: string, reading: Reading): Promise<Sheet> {
  const folder = await mkdtemp(join(tmpdir(), 'instainstru-exports-'))
  try {
    await writeFile(join(folder, 'export.csv'), csv)
    const args = [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${folder}/profile`,
      `--infilter=Text - txt - csv (StarCalc):${options(reading)}`,
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      join(folder, 'export.csv'),
    ]
    await run('soffice', args, { timeout: PATIENCE_MS }).catch(explain)
    return readCells(await readFile(join(folder, 'export.fods'), 'utf8'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const TEXT = 2
const COLUMNS = 30

/** Quote 34, UTF-8 76, from line 1; then formats, language, quoted cells as they look, numbers sought. */
function options({ separators, asText }: Reading) {
  const formats = asText
    ? Array.from({ length: COLUMNS }, (_, at) => `${at + 1}/${TEXT}`).join('/')
    : ''
  const seek = String(!asText)
  const evaluate = 'true'
  return [separators, 34, 76, 1, formats, 0, false, seek, false, false, false, -1, evaluate].join()
}

function explain(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT') throw error
  throw new Error(
    'LibreOffice Calc is needed to open exports: apt-get install --no-install-recommends libreoffice-calc'
  )
}
