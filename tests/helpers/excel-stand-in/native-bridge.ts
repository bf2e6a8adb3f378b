import type { ExcelStandIn } from './stand-in';

/** Until the client sets its own. */
const noHost = (): void => {};

/**
 * Channel for Jest: the bridge Microsoft's host file asks for when it runs with no office.js around it.
 * `OfficeExtension.HostBridge.init(nativeBridge(standIn))` connects the two, again for each test.
 */
export function nativeBridge(standIn: ExcelStandIn) {
  const bridge = {
    onMessageFromHost: noHost as (message: string) => void,
    sendMessageToHost(text: string): void {
      const { id, message, flags } = JSON.parse(text);
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void standIn.answer({ body, flags: flags ?? 0 }).then((answer) => {
        const statusCode = answer.error ? 503 : answer.status;
        const failure = JSON.stringify({
          error: { code: String(answer.error), message: 'refused by the stand-in' },
        });
        const reply = {
          id,
          type: 2,
          message: { statusCode, headers: {}, body: answer.error ? failure : answer.body },
        };
        bridge.onMessageFromHost(JSON.stringify(reply));
      });
    },
  };
  standIn.deliver = (entries) => bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
  return bridge;
}
