import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { storageQuery } from '../../client/queries'
import { formatBytes } from '../../core/format/figures'
import { KeyHint } from '../../ui/key-hint'
import { usePersistence } from '../../ui/use-persistence'
import classes from './start.module.css'

export function StorageLine() {
  const { data } = useQuery(storageQuery(useEngine()))
  const { persisted, refused, protect } = usePersistence()
  const state = persisted ? 'protected from clearing' : 'not yet protected from clearing'
  return (
    <footer className={classes.storage}>
      <span>
        Storage: {formatBytes(data?.usage)} of {formatBytes(data?.quota)} used, {state}
      </span>
      {persisted === false ? (
        <button type="button" className={classes.link} onClick={() => void protect()}>
          {refused ? 'The browser refused; ask again' : 'Protect it'}
        </button>
      ) : null}
      <span className={classes.push} />
      <KeyHint of="everywhere.keys">keys</KeyHint>
    </footer>
  )
}
