package dev.palaestra.rest.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Where a developer begins: links, and the mails and text messages that were sent.
@Path("/dev")
@PermitAll
@IfBuildProfile(anyOf = {"dev", "test"})
public class DevPageResource {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <title>Palaestra, development</title>
      <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
        pre { background: #f3f3f0; padding: .75rem; white-space: pre-wrap; overflow-wrap: anywhere }
        h3 { margin-bottom: 0 }
        iframe { width: 100%; height: 34rem; border: 1px solid #ddd; background: #fff }
      </style>
      <h1>Palaestra, development</h1>
      <ul>
        <li><a href="/docs">The API, to be tried out</a>
          (<a href="/openapi?format=json">document</a>)</li>
        <li><a href="/api/v1/health">Health</a></li>
        <li><a href="/dev/mails">Sent mails as JSON</a>,
          <a href="/dev/sms">text messages</a></li>
        <li>Google: <code>POST /dev/google-tokens {"email": "ana@example.org", "sub": "1",
          "nonce": "n-1"}</code> makes an ID token</li>
        <li>Test clock: <code>POST /dev/clock {"advance": "PT31M"}</code>,
          back to now: <code>DELETE /dev/clock</code></li>
        <li><a href="/q/dev-ui">Quarkus Dev UI</a></li>
      </ul>
      <h2>Text messages</h2>
      <div id="messages">none yet</div>
      <h2>Mails</h2>
      <div id="mails">none yet</div>
      <script>
        const make = (tag, more) => Object.assign(document.createElement(tag), more);
        const line = (tag, text) => make(tag, {textContent: text});
        const folded = (title, content) => {
          const fold = make('details', {});
          fold.append(line('summary', title), content);
          return fold;
        };
        // An empty sandbox: nothing in a mail runs, loads this page or opens another.
        const page = html => {
          const frame = make('iframe', {srcdoc: html, loading: 'lazy'});
          frame.setAttribute('sandbox', '');
          return frame;
        };
        fetch('/dev/sms').then(answer => answer.json()).then(({items}) => {
          if (items.length) messages.replaceChildren(...items.flatMap(message => [
            line('p', `to ${message.to}, ${message.sent_at}`), line('pre', message.text)]));
        });
        fetch('/dev/mails').then(answer => answer.json()).then(({items}) => {
          if (items.length) mails.replaceChildren(...items.flatMap(mail => [
            line('h3', mail.subject), line('p', `to ${mail.to}, ${mail.sent_at}`),
            page(mail.html), folded('as text', line('pre', mail.text))]));
        });
      </script>
      </html>
      """;

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public String page() {
    return PAGE;
  }
}
