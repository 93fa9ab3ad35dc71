/* `node scripts/nginx.ts [FOLDER]` prints nginx's configuration for a build below LOSSBOOK_BASE, served from FOLDER. */
import { nginxConfig } from '../src/build/hostFiles.ts';

const base = `${(process.env.LOSSBOOK_BASE ?? '/').replace(/\/$/, '')}/`;
console.log(nginxConfig(base, process.argv[2] ?? (base === '/' ? '/srv/lossbook' : '/srv')));
