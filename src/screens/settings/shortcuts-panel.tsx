import { useState } from 'react'
import { formatCount, formatPlural } from '../../core/format/figures'
import { TextField } from '../../ui/field'
import { useNavigation } from '../../ui/navigation'
import { Panel } from '../../ui/panel'
import { SHORTCUT_IDS } from '../../ui/shortcuts/catalogue'
import { findShortcuts } from '../../ui/shortcuts/find-shortcuts'
import { KeyList } from '../../ui/shortcuts/key-list'
import { ResetAllKeys } from '../../ui/shortcuts/reset-all'
import { useChosenKeys } from '../../ui/shortcuts/use-keys'
import classes from './settings.module.css'

/** The keys of every screen, to find and to change. */
export function ShortcutsPanel() {
  const { search } = useNavigation()
  const [text, setText] = useState('')
  const found = findShortcuts(text, useChosenKeys())
  return (
    <Panel
      title="Shortcuts"
      note="kept in this browser; choose a key to change it"
      aside={
        <>
          <span role="status">
            {formatCount(found.length)} of {formatPlural(SHORTCUT_IDS.length, 'shortcut')}
          </span>
          <TextField
            bare
            label="Filter shortcuts"
            placeholder="filter by words or key"
            width={180}
            autoFocus={search['show'] === 'shortcuts'}
            value={text}
            onChange={setText}
            onEscape={() => setText('')}
          />
          <ResetAllKeys />
        </>
      }
    >
      {found.length === 0 ? (
        <p className={classes.prose}>No shortcut has these words or this key.</p>
      ) : (
        <div className={classes.shortcuts}>
          <KeyList ids={found} />
        </div>
      )}
    </Panel>
  )
}
