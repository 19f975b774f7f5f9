import { wallClockInstants } from '../../../core/dates/wall-clock-instants'
import { zonedText } from '../../../core/dates/zoned-text'
import type { DocumentFault } from '../../../core/law/facts/document-fault'
import type { CommandText } from '../words/command-words'

/** A fault of a person file in words; a time without its offset is shown with the offsets it may mean. */
export const faultWords = ({ kind, detail }: DocumentFault, zone: string, t: CommandText): string => {
  switch (kind) {
    case 'timeWithoutOffset': {
      const given = detail.given ?? ''
      const written = (wallClockInstants(given, zone) ?? []).map((at) => zonedText(at, zone)).join(' / ')
      return written === ''
        ? t('fault.timeSkipped', { given, zone })
        : t('fault.timeWithoutOffset', { given, zone, written })
    }
    case 'unknownName':
    case 'unknownField': {
      const { nearest = '' } = detail
      const unknown = t(`fault.${kind}`, detail)
      return nearest === '' ? unknown : `${unknown} ${t('fault.nearest', { nearest })}`
    }
    default:
      return t(`fault.${kind}`, detail)
  }
}
