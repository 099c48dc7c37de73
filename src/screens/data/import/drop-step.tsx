import { FileButton } from '../../../ui/file-buttons'
import { DropIcon } from '../../../ui/icons'
import { offerFiles } from '../../../ui/pending-files'
import type { Busy } from './import-state'
import classes from './import.module.css'

/** Where files are chosen; a drop on any part of the window does the same. */
export function DropStep({ busy }: { readonly busy: Busy }) {
  if (busy === 'reading') {
    return (
      <div className={classes.drop} role="status">
        <p className={classes.prose}>Reading. The tray above tells how far, and can cancel.</p>
      </div>
    )
  }
  return (
    <div className={classes.drop}>
      <DropIcon />
      <p className={classes.lead}>Drop files or a folder anywhere in this window.</p>
      <p className={classes.prose}>
        CSV, TSV, TXT, JSON, ZIP and GZ, one symbol a file or many. Daily bars only. Coil tells the
        format by content, shows what it understood, and lists every row that it refused. A list of
        symbols becomes a universe. Nothing leaves this machine.
      </p>
      <div className={classes.buttons}>
        <FileButton primary label="Choose files" onFiles={offerFiles} />
        <FileButton folder label="Choose a folder" onFiles={offerFiles} />
      </div>
    </div>
  )
}
