// E-mails that are written for the reader.

/** A `mailto:` address with subject and body; "" as `to` leaves the choice to the reader.
    @type {(to: string, subject: string, text: string) => string} */
export const mailTo = (to, subject, text) =>
  `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
