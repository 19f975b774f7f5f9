import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import './styles/fonts'
import './styles/tokens.css'
import './styles/base.css'
import { App } from './app'
import { connect } from './client'
import { fetchScreen, fetchScreensAhead } from './screens'
import { useSession } from './session-store'

// Before the first parse: the content policy forbids making code at run time.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

void fetchScreen('session')
const isConnected = await connect()
// Before the first picture, so that it does not change colour or language under the reader's eyes.
if (isConnected) await useSession.getState().recall()
createRoot(root).render(
  <StrictMode>
    <App isConnected={isConnected} />
  </StrictMode>,
)
void fetchScreensAhead()
