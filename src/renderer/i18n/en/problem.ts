export const problem = {
  'problem.invalid-input': 'Something that was sent is not right.',
  'problem.invalidField': 'This is not right.',
  'problem.not-found': 'It is not there any more, or never was.',
  'problem.conflict': 'That cannot be done as things stand now.',
  'problem.role': 'Your role may not do this.',
  'problem.locked': 'The register is locked.',
  'problem.read-only': 'The register is open for reading only.',
  'problem.not-assigned': 'This person is not assigned to you.',
  'problem.internal': 'The program failed at this. Nothing was changed. Incident {incident}.',
  'problem.no-answer': 'The program behind this page did not answer.',
  'problem.date.notAnInstant': 'This is not an instant.',
  'problem.date.notADay': 'There is no such day.',
} as const
