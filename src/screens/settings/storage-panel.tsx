import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { storageQuery } from '../../client/queries'
import { formatBytes, formatCount, formatPercent } from '../../core/format/figures'
import { ErrorState } from '../../ui/error-state'
import { Panel } from '../../ui/panel'
import { SimpleTable } from '../../ui/simple-table'
import { Stat, StatRow } from '../../ui/stat'
import { usePersistence } from '../../ui/use-persistence'
import classes from './settings.module.css'

function Protection() {
  const { persisted, refused, protect } = usePersistence()
  if (persisted === null) return null
  if (persisted) {
    return (
      <p className={classes.prose} role="status">
        Protected: the browser will not clear this storage by itself. You still can.
      </p>
    )
  }
  return (
    <div className={classes.form}>
      <p className={classes.prose} role="status">
        {refused
          ? 'The browser refused to protect this storage. It is more willing for pages that are bookmarked and often used: ask again then.'
          : 'Not protected: the browser may clear this storage when the disk runs full.'}
      </p>
      <Button onClick={() => void protect()}>Protect it</Button>
    </div>
  )
}

/** What is stored, how much the browser allows, and whether it may clear it. */
export function StoragePanel() {
  const { data, error } = useQuery(storageQuery(useEngine()))
  const share = data?.usage != null && data.quota ? data.usage / data.quota : null
  return (
    <Panel
      title="Storage"
      note="sizes by dataset count the bars in use, the total is the browser’s estimate"
    >
      {error ? <ErrorState error={error.app} /> : null}
      {data ? (
        <div className={classes.form}>
          <StatRow>
            <Stat label="used" value={formatBytes(data.usage)} note={formatPercent(share, 2)} />
            <Stat label="allowed" value={formatBytes(data.quota)} />
            <Stat label="runs" value={formatCount(data.runs)} />
          </StatRow>
          {data.datasets.length > 0 ? (
            <SimpleTable
              label="Storage by dataset"
              rows={data.datasets}
              rowKey={({ id }) => id}
              columns={[
                { id: 'name', header: 'dataset', rowHeader: true, cell: ({ name }) => name },
                {
                  id: 'bytes',
                  header: 'size',
                  align: 'right',
                  cell: ({ bytes }) => formatBytes(bytes),
                },
              ]}
            />
          ) : null}
          <Protection />
        </div>
      ) : null}
    </Panel>
  )
}
