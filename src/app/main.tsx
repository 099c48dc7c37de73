import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import './mantine.css'
import './base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createEngineClient } from '../client/engine-client'
import { createEngineQueryClient } from '../client/query-client'
import { runNotes } from '../client/run-notes'
import { followOtherTabs } from '../state/preferences'
import { followSeen } from '../state/seen-cards'
import { App } from './app'

const engine = createEngineClient()
const queries = createEngineQueryClient(engine)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

followOtherTabs()
followSeen()
runNotes.follow()
createRoot(root).render(
  <StrictMode>
    <App engine={engine} queries={queries} />
  </StrictMode>,
)
