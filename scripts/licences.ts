/** `npm run licences`: collects the licences of what ships into public/licences.txt. */
import { writeFileSync } from 'node:fs';
import { collectLicences, licencesFile } from './collect-licences';

writeFileSync(licencesFile, collectLicences(process.cwd()));
console.log(licencesFile);
