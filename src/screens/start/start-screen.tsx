import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../../client/engine-context'
import { datasetsQuery } from '../../client/queries'
import { ErrorState } from '../../ui/error-state'
import { Overview } from './overview'
import { Welcome } from './welcome'
import classes from './start.module.css'

/** The doors while there is no data; what there is and what is next afterwards. */
export function StartScreen() {
  const engine = useEngine()
  const { data, error } = useQuery(datasetsQuery(engine))
  return (
    <div className={classes.screen}>
      {error ? <ErrorState error={error.app} /> : null}
      {data?.length === 0 ? <Welcome /> : null}
      {data && data.length > 0 ? <Overview datasets={data} /> : null}
    </div>
  )
}
