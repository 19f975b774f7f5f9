import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import '../../../../src/renderer/styles/fonts'
import '../../../../src/renderer/styles/tokens.css'
import '../../../../src/renderer/styles/base.css'
import { Announcements } from '../../../../src/renderer/components/announcements'
import { PageHead } from '../../../../src/renderer/components/page-head'
import { PlaceContext } from '../../../../src/renderer/i18n/place'
import { TextProvider } from '../../../../src/renderer/i18n/text'
import { LongList } from './long-list'
import { Buttons, Fields, States, Words } from './parts'

z.config({ jitless: true })

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

document.documentElement.dataset.theme = location.search === '?dark' ? 'dark' : 'light'

createRoot(root).render(
  <StrictMode>
    <TextProvider language="en">
      <PlaceContext value={{ zone: 'America/Mexico_City', dateOrder: 'day-first' }}>
        <main style={{ display: 'grid', gap: 16, padding: 24, maxWidth: 1240 }}>
          <PageHead title="Parts" sub="every part once, in its states" />
          <States />
          <Buttons />
          <Fields />
          <Words />
          <LongList />
        </main>
        <Announcements />
      </PlaceContext>
    </TextProvider>
  </StrictMode>,
)
