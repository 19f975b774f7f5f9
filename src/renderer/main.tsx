import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import './styles/fonts'
import './styles/tokens.css'
import './styles/base.css'
import { App } from './app'
import { connect } from './client'

// Before the first parse: the content policy forbids making code at run time.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

const isConnected = await connect()
createRoot(root).render(
  <StrictMode>
    <App isConnected={isConnected} />
  </StrictMode>,
)
