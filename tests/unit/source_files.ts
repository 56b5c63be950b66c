import { glob, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import app from '@adonisjs/core/services/app'
import ts from 'typescript'

export interface SourceFile {
  /** From the repository's root, as `api/core/page.ts`. */
  path: string
  text: string
  /** Packages by name, our own files from the root and without an ending. */
  imports: string[]
}

/** Every source file that a pattern finds, with what it imports. */
export async function sourceFiles(...patterns: string[]): Promise<SourceFile[]> {
  const paths = await Array.fromAsync(glob(patterns, { cwd: app.makePath() }))
  return Promise.all(
    paths
      .filter((path) => !path.includes('node_modules'))
      .sort()
      .map(read)
  )
}

async function read(path: string): Promise<SourceFile> {
  const text = await readFile(app.makePath(path), 'utf8')
  const { importedFiles } = ts.preProcessFile(text, true, true)
  return { path, text, imports: importedFiles.map(({ fileName }) => fromRoot(fileName, path)) }
}

function fromRoot(name: string, path: string): string {
  return (name.startsWith('.') ? join(dirname(path), name) : name)
    .replace(/^#(api|database|tests)\//, '$1/')
    .replace(/^#(config|start)\//, 'api/$1/')
    .replace(/\.(js|ts)$/, '')
}
