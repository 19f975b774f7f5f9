const en = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  print: 'Print…',
  unsaved: 'There is unsaved work on this page.',
  stay: 'Stay',
  leave: 'Leave without saving',
  openOther: 'Open this register?',
  openOtherDetail: 'The register that is open now will be closed.',
  open: 'Open',
  cancel: 'Cancel',
  silent: 'Habeas does not answer.',
  wait: 'Wait',
  reload: 'Load again',
  stopped: 'Habeas has locked the register and stops.',
  unsafePage: 'The page could not be started safely. Habeas stops.',
  incident: 'Incident',
}

export type WindowWords = Readonly<Record<keyof typeof en, string>>

const es: WindowWords = {
  file: 'Archivo',
  edit: 'Edición',
  view: 'Ver',
  window: 'Ventana',
  print: 'Imprimir…',
  unsaved: 'Hay trabajo sin guardar en esta página.',
  stay: 'Quedarse',
  leave: 'Salir sin guardar',
  openOther: '¿Abrir este registro?',
  openOtherDetail: 'Se cerrará el registro que está abierto ahora.',
  open: 'Abrir',
  cancel: 'Cancelar',
  silent: 'Habeas no responde.',
  wait: 'Esperar',
  reload: 'Cargar de nuevo',
  stopped: 'Habeas ha bloqueado el registro y se detiene.',
  unsafePage: 'La página no pudo iniciarse de forma segura. Habeas se detiene.',
  incident: 'Incidente',
}

const pt: WindowWords = {
  file: 'Arquivo',
  edit: 'Editar',
  view: 'Exibir',
  window: 'Janela',
  print: 'Imprimir…',
  unsaved: 'Há trabalho não salvo nesta página.',
  stay: 'Ficar',
  leave: 'Sair sem salvar',
  openOther: 'Abrir este registro?',
  openOtherDetail: 'O registro que está aberto agora será fechado.',
  open: 'Abrir',
  cancel: 'Cancelar',
  silent: 'O Habeas não responde.',
  wait: 'Aguardar',
  reload: 'Carregar de novo',
  stopped: 'O Habeas bloqueou o registro e será encerrado.',
  unsafePage: 'A página não pôde ser iniciada com segurança. O Habeas será encerrado.',
  incident: 'Incidente',
}

const fr: WindowWords = {
  file: 'Fichier',
  edit: 'Édition',
  view: 'Affichage',
  window: 'Fenêtre',
  print: 'Imprimer…',
  unsaved: 'Cette page contient un travail non enregistré.',
  stay: 'Rester',
  leave: 'Quitter sans enregistrer',
  openOther: 'Ouvrir ce registre ?',
  openOtherDetail: 'Le registre actuellement ouvert sera fermé.',
  open: 'Ouvrir',
  cancel: 'Annuler',
  silent: 'Habeas ne répond pas.',
  wait: 'Attendre',
  reload: 'Recharger',
  stopped: 'Habeas a verrouillé le registre et s’arrête.',
  unsafePage: 'La page n’a pas pu démarrer de façon sûre. Habeas s’arrête.',
  incident: 'Incident',
}

const languages: Readonly<Record<string, WindowWords>> = { en, es, pt, fr }

/** The words of menus and dialogues that no page can show, in the system's language where we have it. */
export const windowWords = (locale: string): WindowWords => languages[locale.slice(0, 2).toLowerCase()] ?? en
