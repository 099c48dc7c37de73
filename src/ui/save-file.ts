import type { ExportedFile } from '../contracts/keeping'

/** Offers a file that the engine made. */
export function saveFile({ name, blob }: ExportedFile): void {
  const url = URL.createObjectURL(blob as Blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Safari reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
