import { Button } from '@mantine/core'
import { useRef } from 'react'
import type { SourceFile } from '../contracts/source-file'
import { fromFileList } from './source-files'

export interface FileButtonProps {
  readonly label: string
  readonly onFiles: (files: readonly SourceFile[]) => void
  /** Asks for a folder and takes everything inside it. */
  readonly folder?: boolean
  readonly primary?: boolean
  /** Ending of the names offered, such as '.csv,.txt'. */
  readonly accept?: string
}

/** A button that opens the browser's file dialog. */
export function FileButton({ label, onFiles, folder, primary, accept }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant={primary ? 'filled' : 'default'} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        {...(folder ? { webkitdirectory: '' } : {})}
        data-testid={folder ? 'folder-input' : 'file-input'}
        onChange={(event) => {
          const files = fromFileList(event.target.files ?? [])
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
