import type { verifying as source } from '../en/verify'

export const verifying = {
  'verify.usage': `habeas verify FICHIER [--login NOM] [--password-file FICHIER | --recovery-key]
  Parcourt le journal des modifications, y compare chaque ligne et ne change rien.
  Le mot de passe est demandé, ou pris à la première ligne de --password-file ou de HABEAS_PASSWORD_FILE.`,
  'verify.walked': 'Écritures parcourues : {entries} en {seconds} s ({perSecond} par seconde)',
  'verify.erased': 'Contenus effacés, empreintes conservées : {count}',
  'verify.backDated': 'Datées d’avant l’écriture précédente : {count}, la première est {first}',
  'verify.broken': 'ROMPU à l’écriture {seq} : {why}.',
  'verify.broken.gap': 'il manque ici des écritures',
  'verify.broken.contents': 'son contenu n’est pas celui qui avait été inscrit',
  'verify.broken.hash': 'elle a été modifiée, elle ou une écriture antérieure',
  'verify.broken.end': 'à partir d’ici manquent des écritures connues de la note gardée à côté du registre',
  'verify.broken.other-log': 'ce journal n’est pas celui que connaissait la note gardée à côté du registre',
  'verify.head': 'Dernière écriture : {seq}, {hash}',
  'verify.strayRow': 'ROMPU : la ligne {entity} {id} n’est pas ce que dit le journal ({why}).',
  'verify.stray.changed': 'modifiée sans écriture',
  'verify.stray.not-in-log': 'aucune écriture ne l’a créée',
  'verify.stray.gone': 'disparue sans écriture',
  'verify.stray.misfit': 'ses écritures ne s’accordent pas',
  'verify.rows': 'Lignes conformes au journal : {rows}',
  'verify.rowsAndOthers': 'Lignes conformes au journal : {rows} ; non comparables : {others}',
  'verify.noNote': 'Il n’y a pas, à côté du registre, de note de la dernière écriture à comparer.',
  'verify.noteAgrees': 'La note gardée à côté du registre concorde.',
  'verify.noteUnreadable': 'La note gardée à côté du registre ne peut pas être lue.',
  'verify.missing': 'ROMPU : il manque les écritures postérieures à {when} ; l’écriture {seq} était connue.',
  'verify.missingFromStart': 'ROMPU : toutes les écritures manquent ; l’écriture {seq} était connue.',
  'verify.different':
    'ROMPU : l’écriture {seq} n’est pas celle que connaissait la note gardée à côté du registre.',
} satisfies Record<keyof typeof source, string>
