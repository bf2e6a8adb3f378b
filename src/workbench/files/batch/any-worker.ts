/** Every kind of thread in one script, told apart by the thread's name: what the single file carries in itself. */
switch (self.name) {
  case 'ziping-check':
    void import(/* webpackMode: "eager" */ './check-worker');
    break;
  case 'ziping-legacy':
    void import(/* webpackMode: "eager" */ './legacy-worker');
    break;
  case 'ziping-export':
    void import(/* webpackMode: "eager" */ './export-worker');
    break;
  case 'ziping-copies':
    void import(/* webpackMode: "eager" */ '../../copies/copy-worker');
    break;
}
