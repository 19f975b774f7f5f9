import { contextBridge, ipcRenderer } from 'electron'

// One function over one fixed channel is all the page can reach (lines 20 and 22).
contextBridge.exposeInMainWorld('habeas', {
  call: (question: unknown) => ipcRenderer.invoke('call', question),
})
