import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { EngineClient } from '../client/engine-client'
import { EngineClientContext } from '../client/engine-context'
import { resolveCssVariables, theme } from '../ui/theme'
import { useTheme } from '../ui/use-theme'
import { router } from './router'

interface AppProps {
  readonly engine: EngineClient
  readonly queries: QueryClient
}

export function App({ engine, queries }: AppProps) {
  const { name } = useTheme()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      forceColorScheme={name}
    >
      <EngineClientContext value={engine}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </EngineClientContext>
    </MantineProvider>
  )
}
