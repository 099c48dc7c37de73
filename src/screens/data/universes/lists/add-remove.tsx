import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Universe } from '../../../../contracts/dataset'
import type { UniverseMember } from '../../../../core/universe/member'
import { combineMembers } from '../../../../core/universe/sets'
import { TextField } from '../../../../ui/field'
import { parseSymbols } from './parse-symbols'
import classes from '../universes.module.css'

interface AddRemoveProps {
  readonly universe: Universe
  readonly onChange: (members: readonly UniverseMember[]) => void
}

/** Symbols to add or take out, as many as are typed; Enter adds. */
export function AddRemove({ universe, onChange }: AddRemoveProps) {
  const [text, setText] = useState('')
  const { symbols, problems } = parseSymbols(text)
  const typed = symbols.map((symbol) => ({ symbol }))
  const known = new Set(universe.symbols)
  const fresh = symbols.filter((symbol) => !known.has(symbol)).length
  const listed = symbols.length - fresh
  const apply = (operation: 'union' | 'minus') => {
    onChange(combineMembers(operation, universe.members, typed))
    setText('')
  }
  const takesAll = listed === universe.symbols.length
  return (
    <div className={classes.fields}>
      <TextField
        label={
          problems.length > 0
            ? `add or remove (${problems.length} are no symbols)`
            : 'add or remove'
        }
        width={180}
        value={text}
        placeholder="GME AMC …"
        onChange={setText}
        onEnter={() => fresh > 0 && apply('union')}
        onEscape={() => setText('')}
      />
      <Button disabled={fresh === 0} onClick={() => apply('union')}>
        Add {fresh > 0 ? fresh : ''}
      </Button>
      <Button
        disabled={listed === 0 || takesAll}
        title={takesAll && listed > 0 ? 'A universe needs at least one symbol.' : undefined}
        onClick={() => apply('minus')}
      >
        Remove {listed > 0 ? listed : ''}
      </Button>
    </div>
  )
}
