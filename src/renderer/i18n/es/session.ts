import type { session as source } from '../en/session'

export const session = {
  'session.purpose': 'Registro de las personas detenidas en un centro. Nada sale de este equipo.',
  'session.otherFile': 'Otro archivo',
  'session.lastChanged': 'último cambio {when}; nombre, lugar y personas solo se leen tras desbloquear',
  'session.user': 'Usuario',
  'session.password': 'Contraseña',
  'session.unlock': 'Desbloquear',
  'session.unlocking': 'Desbloqueando',
  'session.openReadOnly': 'Abrir solo para lectura',
  'session.readOnlyOn': '<b>Inspección de solo lectura:</b> esta visita no puede cambiar nada.',
  'session.backToUnlock': 'Volver a desbloquear',
  'session.waitsNote':
    'Tras tres intentos fallidos el programa espera 30 segundos. Sin la hoja de recuperación nadie puede reemplazar una contraseña perdida.',
  'session.waitFor': '{seconds, plural, one {Espere # segundo} other {Espere # segundos}}',
  'session.or': 'O bien',
  'session.inspect': 'Inspeccionar solo lectura',
  'session.inspectSub': 'para una visita de monitoreo; no se puede cambiar nada',
  'session.newFile': 'Archivo de un centro nuevo',
  'session.newFileSub': 'país, huso horario, unidades, administración',
  'session.recover': 'Usar la hoja de recuperación',
  'session.recoverSub': 'cuando se perdió la contraseña',
  'session.example': 'Abrir el centro de ejemplo',
  'session.exampleSub': 'personas ficticias, para probar sin riesgo',
  'session.exampleUsers':
    'Puede entrar cualquiera: los usuarios example, officer y monitor comparten la contraseña “example facility”.',
  'session.exampleMaking': 'Creando el centro de ejemplo',
  'session.chooseTitle': 'Elegir un registro',
  'session.chooseSub':
    'Registros en la carpeta de este equipo. Lo que contienen solo se lee tras desbloquear.',
  'session.chooseFile': 'Elegir {name}',
  'session.fileChanged': 'último cambio {when}, {size}',
  'session.fileExample': 'ejemplo, ficticio',
  'session.noRegister': 'Todavía no hay ningún registro en este equipo',
  'session.noRegisterSub': 'Cree el archivo de su centro, o conozca antes el de ejemplo.',
  'session.headKept':
    'El último asiento del registro de cambios se guarda fuera del archivo y se compara tras desbloquear.',
  'session.clockSays': 'El reloj de este equipo marca {when}. Compárelo con el reloj de turno.',
  'session.zone': 'Huso horario de este equipo: {zone} ({offset})',
  'session.inUse': '{account}, en {host}, tiene abierto este registro desde {since}.',
  'session.restoreNewest': 'Restaurar la copia válida más reciente',
  'session.restored':
    'Restaurado: la copia del {when} está en su lugar y abierta. El archivo dañado se conserva como {name}.',
  'problem.registers.noBackup':
    'Junto a este registro no hay ninguna copia de seguridad verificada que pueda restaurarse.',
  'problem.registers.notDamaged': 'Este registro se abre. Restaure una copia desde sus ajustes.',
  'session.newTitle': 'Archivo de un centro nuevo',
  'session.step': 'Paso {step} de {count}',
  'session.stepFacility': 'Centro',
  'session.stepUnits': 'Unidades',
  'session.stepAdministrator': 'Administración',
  'session.unitsExplain':
    'La capacidad y la superficie son la medida con la que se valoran las condiciones. Deje vacío lo que no se sabe: el programa lo dirá y nunca lo contará como cero. Las unidades pueden cambiarse después.',
  'session.unitNumber': 'Unidad {number}',
  'session.removeUnit': 'Quitar la unidad {number}',
  'session.administratorExplain':
    'La primera persona administradora añade a los demás usuarios. Ninguna contraseña sale de este equipo y nadie puede consultarla.',
  'session.repeatPassword': 'Contraseña otra vez',
  'session.passwordsDiffer': 'Las dos contraseñas no son iguales.',
  'session.next': 'Siguiente',
  'session.back': 'Atrás',
  'session.create': 'Crear el registro',
  'session.creating': 'Creando el registro',
  'session.cancelNew': 'Cancelar',
  'session.sheetTitle': 'Hoja de recuperación',
  'session.sheetExplain':
    'Esta clave abre el registro cuando se han perdido las contraseñas de toda la administración. Se muestra ahora y nunca más. Imprímala, o cópiela a mano, y guárdela bajo llave lejos de este equipo.',
  'session.sheetFor': 'Registro',
  'session.sheetMade': 'Creada',
  'session.sheetKey': 'Clave de recuperación',
  'session.sheetUse':
    'Para usarla: abra Habeas, elija el registro, después “Usar la hoja de recuperación”, y escriba estas letras. Mayúsculas, espacios y guiones no importan.',
  'session.sheetWarn': 'Quien tenga esta hoja y el archivo puede leer todo lo que contiene.',
  'session.print': 'Imprimir',
  'session.printed': 'He impreso o anotado esta clave y la guardaré en un lugar seguro',
  'session.goOn': 'Continuar al registro',
  'session.recoverTitle': 'Usar la hoja de recuperación',
  'session.recoverExplain':
    'La clave impresa abre el registro y da a una persona administradora una contraseña nueva. Queda anotado en el registro de cambios.',
  'session.recoveryKey': 'Clave de recuperación',
  'session.recoveryKeyHint': 'Catorce grupos de cuatro. Mayúsculas, espacios y guiones no importan.',
  'session.recoverLogin': 'Usuario de la persona administradora',
  'session.recoverLoginHint': 'Si se deja vacío, es la primera persona administradora del registro.',
  'session.recoverGo': 'Abrir y poner la contraseña nueva',
  'session.recovered': 'El registro está abierto. Su usuario es {login}.',
  'problem.session.wrongPassword': 'El usuario y la contraseña no se corresponden.',
  'problem.session.wrongRecoveryKey': 'Esta no es la clave de recuperación de este registro.',
  'problem.session.wait':
    'Demasiados intentos fallidos. {seconds, plural, one {Espere # segundo.} other {Espere # segundos.}}',
  'problem.session.noFile': 'No se ha elegido ningún registro.',
  'problem.session.busy': 'Se está abriendo un registro. Un momento, por favor.',
  'problem.session.inUse': 'Otra persona tiene abierto este registro. Puede abrirse solo para lectura.',
  'problem.store.wrongKeyOrDamaged':
    'El archivo y su archivo de claves no se corresponden, o el archivo está dañado.',
  'problem.store.newerVersion':
    'Este registro se hizo con una versión más nueva de Habeas. Se dejó como está. Instale la versión más nueva para abrirlo.',
  'problem.store.needsMigration':
    'Este registro es de una versión anterior. Ábralo una vez para escritura; después podrá leerse aquí.',
  'problem.store.missing': 'El archivo ya no está.',
  'problem.store.cannotOpen':
    'El archivo no puede abrirse desde aquí. Un registro en uso no puede leerse desde un disco en el que no se puede escribir: use una copia de seguridad.',
  'problem.store.readOnlyPlace':
    'El archivo está donde no se puede escribir. Puede abrirse solo para lectura.',
  'problem.store.busy': 'Otro programa retiene el archivo en este momento.',
  'problem.store.damaged':
    'El archivo está dañado. Restaure la copia de seguridad verificada más reciente; el archivo dañado se conserva.',
  'problem.store.exists': 'Ya hay un archivo con ese nombre.',
  'problem.keys.missing':
    'Falta el archivo de claves junto al registro. Tiene el mismo nombre y termina en .habeas-keys.',
  'problem.keys.damaged': 'El archivo de claves junto al registro está dañado.',
  'problem.keys.unreadable': 'El archivo de claves junto al registro no puede leerse.',
  'problem.keys.weakened':
    'Alguien cambió el archivo de claves para que las contraseñas pudieran adivinarse fácilmente. No se usó. Recupere una copia intacta.',
  'problem.not-found.register': 'El archivo ya no está.',
} satisfies Record<keyof typeof source, string>
