import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEngine } from '../../../client/engine-context'
import type { ExportFormat } from '../../../contracts/keeping'
import { ErrorState } from '../../../ui/error-state'
import { saveFile } from '../../../ui/save-file'

/** All bars of a dataset as filed, in a file that reads back the same. */
export function ExportBars({ id }: { readonly id: string }) {
  const engine = useEngine()
  const write = useMutation({
    mutationFn: (format: ExportFormat) =>
      engine.runJob((api, jobId) => api.exportDataset(jobId, id, format)),
    onSuccess: saveFile,
  })
  const button = (format: ExportFormat, label: string) => (
    <Button
      disabled={write.isPending}
      loading={write.isPending && write.variables === format}
      onClick={() => write.mutate(format)}
    >
      {label}
    </Button>
  )
  const cancelled = write.error?.app.code === 'cancelled'
  return (
    <>
      {button('csv', 'Bars as CSV')}
      {button('parquet', 'Bars as Parquet')}
      {write.error && !cancelled ? <ErrorState error={write.error.app} /> : null}
    </>
  )
}
