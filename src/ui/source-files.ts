import type { SourceFile } from '../contracts/source-file'

/** Chosen files; a chosen folder keeps its paths. */
export function fromFileList(files: Iterable<File>): SourceFile[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, blob: file }))
}

function readEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject))
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

async function walk(entry: FileSystemEntry): Promise<SourceFile[]> {
  if (isFile(entry)) return [{ path: entry.fullPath.slice(1), blob: await fileOf(entry) }]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const found: SourceFile[] = []
  // A reader hands out at most 100 entries a call, and an empty list at the end.
  for (let batch = await readEntries(reader); batch.length > 0; batch = await readEntries(reader)) {
    for (const child of batch) found.push(...(await walk(child)))
  }
  return found
}

/** Files of a drop, folders walked; hidden files are left out. */
export async function fromDataTransfer(transfer: DataTransfer): Promise<SourceFile[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry())
  const known = entries.filter((entry) => entry !== null)
  if (known.length === 0) return fromFileList(transfer.files)
  const found = await Promise.all(known.map(walk))
  return found.flat().filter(({ path }) => !/(^|\/)\./.test(path))
}
