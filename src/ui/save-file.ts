import type { ExportedFile } from '../contracts/keeping'

/** Offers bytes as a file to download. */
export function offerBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Safari reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Offers a file that the engine made. */
export const saveFile = ({ name, blob }: ExportedFile): void => offerBlob(name, blob as Blob)
