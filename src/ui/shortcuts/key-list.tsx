import { type ShortcutId, SHORTCUTS } from './catalogue'
import classes from './key-list.module.css'
import { KeyRow } from './key-row'
import { SCOPES } from './scopes'
import { useKeyEditor } from './use-key-editor'

export interface KeyListProps {
  /** In order; those of one scope stand under its title. */
  readonly ids: readonly ShortcutId[]
}

/** Acts by scope with their keys, which can be changed in place. */
export function KeyList({ ids }: KeyListProps) {
  const editor = useKeyEditor()
  const scopes = new Set(ids.map((id) => SHORTCUTS[id].scope))
  return (
    <div className={classes.scopes}>
      {[...scopes].map((scope) => (
        <section key={scope} className={classes.scope} aria-label={SCOPES[scope].title}>
          <h3 className={classes.title}>{SCOPES[scope].title}</h3>
          <ul className={classes.list}>
            {ids
              .filter((id) => SHORTCUTS[id].scope === scope)
              .map((id) => (
                <KeyRow key={id} id={id} editor={editor} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
