import type { Universe } from '../../../../contracts/dataset'
import { formatPlural } from '../../../../core/format/figures'
import { EmptyState } from '../../../../ui/empty-state'
import { useSearchState } from '../../../../ui/navigation'
import { Panel } from '../../../../ui/panel'
import { useHotkeys } from '../../../../ui/use-hotkeys'
import { universesSearch } from '../universes-search'
import { NewUniverse } from './new-universe'
import { sourceWords } from './universe-head'
import { UniversePane } from './universe-pane'
import classes from '../universes.module.css'

interface ListsViewProps {
  readonly universes: readonly Universe[]
  readonly onShow: (id: string) => void
}

/** Every stored universe, and the members of one. */
export function ListsView({ universes, onShow }: ListsViewProps) {
  const [{ list }] = useSearchState(universesSearch)
  const shown = universes.find(({ id }) => id === list) ?? universes[0]
  const step = (by: number) => {
    const at = universes.findIndex(({ id }) => id === shown?.id)
    const next = universes[Math.min(universes.length - 1, Math.max(0, at + by))]
    if (next) onShow(next.id)
  }
  useHotkeys({ 'universes.next': () => step(1), 'universes.before': () => step(-1) })
  return (
    <div className={classes.split}>
      <div className={classes.column}>
        <NewUniverse onSaved={onShow} />
        <Panel flush title="Universes" note="stored in this browser">
          {universes.length === 0 ? (
            <EmptyState>
              No universe is stored yet. Type or paste symbols above, or upload a list.
            </EmptyState>
          ) : (
            <ul className={classes.list}>
              {universes.map(({ id, name, symbols, source, asOf }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={classes.item}
                    aria-current={id === shown?.id}
                    onClick={() => onShow(id)}
                  >
                    <span className={classes.itemTitle}>{name}</span>
                    {formatPlural(symbols.length, 'symbol')}
                    <span className={classes.itemNote} title={source}>
                      as of {asOf} · {sourceWords(source)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      </div>
      {shown ? <UniversePane key={shown.id} universe={shown} /> : null}
    </div>
  )
}
