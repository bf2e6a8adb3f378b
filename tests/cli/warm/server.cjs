const { runProgram } = require('./program.cjs');

const [binary] = process.argv.slice(2);

process.on('message', (order) => {
  void runProgram(binary, order).then((result) => process.send(result));
});
process.on('disconnect', () => process.exit());
