import { useEffect, useState } from 'react'
import { offerFiles } from '../ui/pending-files'
import { fromDataTransfer } from '../ui/source-files'
import { useNavigation } from '../ui/navigation'
import classes from './shell.module.css'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Files dropped on any part of the window open the import wizard. */
export function DropAnywhere() {
  const { go } = useNavigation()
  const [over, setOver] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      setFailure(null)
      if (!carriesFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      fromDataTransfer(event.dataTransfer).then(
        (files) => {
          if (files.length === 0) return
          offerFiles(files)
          go('/data', { view: 'import' })
        },
        (thrown: unknown) => setFailure(String(thrown)),
      )
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [go])
  if (failure !== null)
    return (
      <div className={classes.dropFailed} role="alert">
        The browser could not read what was dropped: {failure} Choose the files on Data instead.{' '}
        <button type="button" onClick={() => setFailure(null)}>
          Close
        </button>
      </div>
    )
  return over ? <div className={classes.drop}>Drop files or folders to read them</div> : null
}
