import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useNavigation, useSearchState } from '../../ui/navigation'
import { ScreenHeader } from '../../ui/panel'
import { usePendingFiles } from '../../ui/pending-files'
import { Segmented } from '../../ui/segmented'
import { useHotkeys } from '../../ui/use-hotkeys'
import { dataSearch } from './data-search'
import { DatasetsView } from './datasets/datasets-view'
import { DatedView } from './dated/dated-view'
import { ImportView } from './import/import-view'
import { ProvidersView } from './fetch/providers-view'
import { QualityView } from './quality/quality-view'
import { UniversesView } from './universes/universes-view'
import classes from './data.module.css'

const VIEWS = [
  { value: 'datasets', label: 'Datasets' },
  { value: 'quality', label: 'Quality' },
  { value: 'universes', label: 'Universes' },
  { value: 'providers', label: 'Providers' },
  { value: 'dated', label: 'Dated series' },
] as const

export function DataScreen() {
  const [{ view, generate }, setView] = useSearchState(dataSearch)
  const { go } = useNavigation()
  const pending = usePendingFiles()
  useEffect(() => {
    if (pending.length > 0) setView({ view: 'import' })
  }, [pending, setView])
  const openImport = () => go('/data', { view: 'import' })
  useHotkeys({ 'data.import': openImport }, view !== 'import')
  if (view === 'import') return <ImportView />
  return (
    <div className={classes.screen}>
      <ScreenHeader
        title="Data"
        note={
          <Segmented
            label="View"
            options={VIEWS}
            value={view}
            onChange={(next) => setView({ view: next }, { push: true })}
          />
        }
        aside={
          <>
            <Button onClick={() => setView({ view: 'datasets', generate: !generate })}>
              Synthetic data
            </Button>
            <Button variant="filled" onClick={openImport}>
              Import files
            </Button>
          </>
        }
      />
      {view === 'datasets' ? (
        <DatasetsView
          onImport={openImport}
          generating={generate}
          onGenerated={() => setView({ generate: false })}
        />
      ) : null}
      {view === 'providers' ? <ProvidersView /> : null}
      {view === 'quality' ? <QualityView /> : null}
      {view === 'universes' ? <UniversesView /> : null}
      {view === 'dated' ? <DatedView /> : null}
    </div>
  )
}
