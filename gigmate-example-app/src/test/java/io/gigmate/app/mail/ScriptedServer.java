package io.gigmate.app.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that answers as it is told: to the command of a name, or to the text ({@code
 * TEXT}). It hangs up instead of answering where the answer is empty.
 */
final class ScriptedServer implements AutoCloseable {
  static final String TEXT = "TEXT";
  static final String GREETING = "GREETING";
  private static final Map<String, String> USUAL =
      Map.of(
          GREETING,
          "220 mail.example",
          "DATA",
          "354 go on",
          "QUIT",
          "221 bye",
          "STARTTLS",
          "220 go on");

  final List<String> commands = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;
  private final Map<String, String> answers;
  private final @Nullable SSLContext tls;
  private final Thread thread;

  ScriptedServer(Map<String, String> answers, @Nullable SSLContext tls) {
    this.answers = answers;
    this.tls = tls;
    try {
      socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = new Thread(this::serve, "mail server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // The client went, or the test is over.
      }
    }
  }

  private void talk(Socket plain) throws IOException {
    Socket client = plain;
    BufferedReader in = reader(client);
    if (!answer(client, GREETING)) {
      return;
    }
    String line = in.readLine();
    while (line != null) {
      String command = line.split(" ", 2)[0];
      commands.add(command);
      if (!answer(client, command)) {
        return;
      }
      if (command.equals("STARTTLS") && tls != null) {
        SSLSocket secret =
            (SSLSocket)
                tls.getSocketFactory()
                    .createSocket(client, client.getInetAddress().getHostAddress(), 0, true);
        secret.setUseClientMode(false);
        client = secret;
        in = reader(client);
      } else if (command.equals("DATA") && told(command).startsWith("354")) {
        for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
          if (text == null) {
            return;
          }
        }
        commands.add(TEXT);
        if (!answer(client, TEXT)) {
          return;
        }
      }
      line = in.readLine();
    }
  }

  private boolean answer(Socket client, String what) throws IOException {
    String answer = told(what);
    OutputStream out = client.getOutputStream();
    out.write(
        (answer + "\r\n").getBytes(ISO_8859_1), 0, answer.isEmpty() ? 0 : answer.length() + 2);
    out.flush();
    return !answer.isEmpty();
  }

  private String told(String what) {
    String usual =
        what.equals("EHLO")
            ? tls == null ? "250 mail.example" : "250-mail.example\r\n250 STARTTLS"
            : USUAL.getOrDefault(what, "250 ok");
    return answers.getOrDefault(what, usual);
  }

  private static BufferedReader reader(Socket client) throws IOException {
    return new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
