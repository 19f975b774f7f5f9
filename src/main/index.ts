import { app } from 'electron'
import { createEngine } from './app'
import { beforeReady, offerToOpen, start } from './hosts/electron-host'
import { fileInArgs, registerFile } from './hosts/register-file'

// Static imports, nothing awaited: what must precede `ready` runs in this turn, and `ready` waits for it (line 2).
beforeReady()
let file = fileInArgs(process.argv, process.cwd())
app.on('open-file', (event, path) => {
  event.preventDefault()
  if (app.isReady()) offerToOpen(path)
  else file = registerFile(path)
})
if (app.requestSingleInstanceLock({ file: file ?? '' })) {
  app.on('second-instance', (_event, _argv, _folder, message) => offerToOpen(message))
  void app.whenReady().then(() => start(createEngine, file))
} else app.quit() // The losing instance does nothing more (line 23).
