import { noMap } from '../../src/officer/exchange/mapping.ts';
import { readSourceAt } from '../../tools/disk/readSourceAt.ts';

// Run by itself: reads one file as import does, and prints what it said, how long it took and the most memory it had.
const begun = performance.now();
const { problems } = readSourceAt(process.argv[2] ?? '', noMap);
process.stdout.write(
  JSON.stringify({
    codes: problems.map((one) => one.code),
    seconds: (performance.now() - begun) / 1000,
    processorSeconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
