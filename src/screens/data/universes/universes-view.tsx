import { useMutation, useQuery } from '@tanstack/react-query'
import { useEngine } from '../../../client/engine-context'
import { universesQuery } from '../../../client/queries'
import type { Universe } from '../../../contracts/dataset'
import { ErrorState } from '../../../ui/error-state'
import { useSearchState } from '../../../ui/navigation'
import { Segmented } from '../../../ui/segmented'
import { useValue } from '../../../ui/value-store'
import { UndoBar } from '../undo-bar'
import { changesStore, changeWords, undoLast } from './changes'
import { CombineView } from './combine/combine-view'
import { CryptoView } from './crypto/crypto-view'
import { ListsView } from './lists/lists-view'
import { PresetsView } from './presets/presets-view'
import { universesSearch, type UniverseView } from './universes-search'
import classes from './universes.module.css'

const NONE: readonly Universe[] = []

const VIEWS: readonly { readonly value: UniverseView; readonly label: string }[] = [
  { value: 'lists', label: 'Lists' },
  { value: 'combine', label: 'Combine' },
  { value: 'presets', label: 'Presets' },
  { value: 'crypto', label: 'Crypto builder' },
]

const NOTES: Readonly<Record<UniverseView, string>> = {
  lists: 'lists of symbols that can filter any dataset',
  combine: 'union, intersection and difference of lists and datasets',
  presets: 'the instruments of a dataset that meet conditions at a date',
  crypto: 'coins by market cap and traded volume, from CoinGecko',
}

/** Named lists of symbols: brought in, made, edited, combined; every change can be taken back. */
export function UniversesView() {
  const engine = useEngine()
  const { data: universes = NONE, error } = useQuery(universesQuery(engine))
  const [{ of }, setView] = useSearchState(universesSearch)
  const { changes } = useValue(changesStore)
  const show = (list: string) => setView({ of: 'lists', list, members: 'all' }, { push: true })
  const undo = useMutation({
    mutationFn: () => undoLast(engine),
    onSuccess: ({ id }) => setView({ list: id }),
  })
  const failure = error ?? undo.error
  const last = changes.at(-1)
  return (
    <>
      <div className={classes.bar}>
        <Segmented
          label="Part of universes"
          options={VIEWS}
          value={of}
          onChange={(next) => setView({ of: next }, { push: true })}
        />
        <span className={classes.note}>{NOTES[of]}</span>
      </div>
      {failure ? <ErrorState error={failure.app} /> : null}
      {last ? <UndoBar text={changeWords(last)} onUndo={() => undo.mutate()} /> : null}
      {of === 'lists' ? <ListsView universes={universes} onShow={show} /> : null}
      {of === 'combine' ? <CombineView universes={universes} onSaved={show} /> : null}
      {of === 'presets' ? <PresetsView onSaved={show} /> : null}
      {of === 'crypto' ? <CryptoView onSaved={show} /> : null}
    </>
  )
}
