/*
 * Runs as it stands right after office.js, before anything else of the pane has been fetched: a click on a ribbon button
 * that starts the add-in arrives as soon as Excel has been told that the add-in listens, and a function it does not know
 * by then is lost. The commands wait here until register.ts takes them over. Plain ES5: older web views read it too.
 */
(function () {
  'use strict';
  var names = [
    'checkWorkbook',
    'previewScores',
    'rescore',
    'undoWrite',
    'nextFinding',
    'explainCell',
    'ignoreFinding',
  ];
  var waiting = [];
  var run = null;
  function associate(name) {
    Office.actions.associate(name, function (event) {
      if (run) return run(name, event);
      waiting.push({ name: name, event: event });
    });
  }
  window.zipingCommands = {
    /** Runs what waits, in its order, and all that comes from now on. */
    take: function (runner) {
      var held = waiting;
      waiting = [];
      run = runner;
      for (var i = 0; i < held.length; i++) run(held[i].name, held[i].event);
    },
  };
  if (typeof Office === 'undefined' || !Office.actions) return;
  // A pane that has not come by then will not come: Excel waits for a command until it is told of its end.
  setTimeout(function () {
    if (!run)
      window.zipingCommands.take(function (_, event) {
        if (event) event.completed();
      });
  }, 60000);
  for (var i = 0; i < names.length; i++) associate(names[i]);
})();
