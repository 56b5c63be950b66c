import { fileStore } from './file_store.js'

const AT_ONCE = 1_000

/** Takes away the folders right below one that nobody knows, some at a time. */
export async function removeUnknown(
  folder: string,
  known: (names: string[]) => Promise<Set<string>>,
  folderOf: (name: string) => string,
  keepAlive: () => Promise<void>
): Promise<void> {
  const found = await fileStore.foldersIn(folder)
  for (let at = 0; at < found.length; at += AT_ONCE) {
    const some = found.slice(at, at + AT_ONCE)
    const rows = await known(some)
    for (const name of some) if (!rows.has(name)) await fileStore.removeFolder(folderOf(name))
    await keepAlive()
  }
}
