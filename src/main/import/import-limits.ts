const MiB = 1024 * 1024

/** What an import file may be at most. Declared and actual sizes are both held to these. */
export const importLimits = {
  fileBytes: 64 * MiB,
  unpackedBytes: 128 * MiB,
  /** Unpacked to packed; small files may be packed as well as they like. */
  ratio: 200,
  ratioFreeBytes: 4 * MiB,
  zipEntries: 200,
  rows: 500_000,
  columns: 150,
  /** A thread that runs out of memory may take the program with it, so cells are counted before they are made. */
  cells: 8_000_000,
  sheetCells: 3_000_000,
  lineLength: MiB,
  cellLength: 32_768,
} as const
