/** Unpacks the browser from npm into the folder that TMPDIR names; the package takes no other word for where to. */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
