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
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = async (event: DragEvent) => {
      setOver(false)
      if (!carriesFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      const files = await fromDataTransfer(event.dataTransfer)
      if (files.length === 0) return
      offerFiles(files)
      go('/data', { view: 'import' })
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
  return over ? <div className={classes.drop}>Drop files or folders to read them</div> : null
}
