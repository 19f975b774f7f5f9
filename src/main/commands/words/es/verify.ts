import type { verifying as source } from '../en/verify'

export const verifying = {
  'verify.usage': `habeas verify ARCHIVO [--login NOMBRE] [--password-file ARCHIVO | --recovery-key]
  Recorre el registro de cambios, compara con él cada fila y no cambia nada.
  La contraseña se pregunta, o es la primera línea de --password-file o HABEAS_PASSWORD_FILE.`,
  'verify.walked': 'Asientos recorridos: {entries} en {seconds} s ({perSecond} por segundo)',
  'verify.erased': 'Contenidos borrados, con su huella conservada: {count}',
  'verify.backDated': 'Registrados con fecha anterior a la del asiento previo: {count}, el primero {first}',
  'verify.broken': 'ROTO en el asiento {seq}: {why}.',
  'verify.broken.gap': 'aquí faltan asientos',
  'verify.broken.contents': 'su contenido no es el que se registró',
  'verify.broken.hash': 'se cambió este asiento o alguno anterior',
  'verify.broken.end': 'desde aquí faltan asientos que conocía la nota guardada junto al registro',
  'verify.broken.other-log':
    'este registro de cambios no es el que conocía la nota guardada junto al registro',
  'verify.head': 'Último asiento: {seq}, {hash}',
  'verify.strayRow': 'ROTO: la fila {entity} {id} no es lo que dice el registro de cambios ({why}).',
  'verify.stray.changed': 'cambiada sin asiento',
  'verify.stray.not-in-log': 'ningún asiento la creó',
  'verify.stray.gone': 'desaparecida sin asiento',
  'verify.stray.misfit': 'sus asientos no encajan entre sí',
  'verify.rows': 'Filas iguales al registro de cambios: {rows}',
  'verify.rowsAndOthers': 'Filas iguales al registro de cambios: {rows}; no comparables: {others}',
  'verify.noNote': 'Junto al registro no hay nota del último asiento con la que comparar.',
  'verify.noteAgrees': 'La nota guardada junto al registro coincide.',
  'verify.noteUnreadable': 'La nota guardada junto al registro no se puede leer.',
  'verify.missing': 'ROTO: faltan los asientos posteriores a {when}; se conocía el asiento {seq}.',
  'verify.missingFromStart': 'ROTO: faltan todos los asientos; se conocía el asiento {seq}.',
  'verify.different': 'ROTO: el asiento {seq} no es el que conocía la nota guardada junto al registro.',
} satisfies Record<keyof typeof source, string>
