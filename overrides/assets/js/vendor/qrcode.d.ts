// Types of what is used of the library beside this file.

type QrCode = {
  addData: (text: string) => void;
  make: () => void;
  getModuleCount: () => number;
  isDark: (row: number, column: number) => boolean;
};
export function qrcode(version: number, correction: "L" | "M" | "Q" | "H"): QrCode;
