import world from 'world-countries';

const codes = new Set(world.map((country) => country.cca2));

/** Whether `code` is an ISO 3166-1 alpha-2 code in use, `XK` (Kosovo, by custom), `EU` or `INT` (no one country's). */
export function isCountryCode(code: string): boolean {
  return codes.has(code) || code === 'EU' || code === 'INT';
}
