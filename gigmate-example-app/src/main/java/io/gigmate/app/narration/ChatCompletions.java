package io.gigmate.app.narration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gigmate.scoring.narration.Fact;
import io.gigmate.scoring.narration.Facts;
import io.gigmate.scoring.narration.LanguageModel;
import io.gigmate.scoring.narration.ModelNarrator;
import io.gigmate.scoring.narration.Narrator;
import io.gigmate.scoring.narration.TemplateNarrator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A language model behind an API that is compatible with OpenAI's chat completions. It is off
 * unless the environment names an address and a model; it is sent facts and never personal data,
 * and what it answers is not believed before it was checked. A model that is slow, away or talks
 * nonsense is a failure that is told.
 */
public final class ChatCompletions implements LanguageModel {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LONGEST_ANSWER = 1 << 18;
  private static final int MOST_TOKENS = 1200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final String model;
  private final @Nullable String key;
  private final Duration patience;
  private final HttpClient client;

  /**
   * Creates the model.
   *
   * @param base of the API, such as {@code http://localhost:11434/v1}
   * @param model as the API calls it
   * @param key of the API; null where it asks for none
   * @param patience how long an answer may take
   */
  public ChatCompletions(URI base, String model, @Nullable String key, Duration patience) {
    String text = base.toString();
    this.address = URI.create(text + (text.endsWith("/") ? "" : "/") + "chat/completions");
    this.model = model;
    this.key = key;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Returns who writes by the environment: the model of {@code GIGMATE_NARRATOR_URL} and {@code
   * GIGMATE_NARRATOR_MODEL}, with {@code GIGMATE_NARRATOR_KEY} where there is one, or the template.
   *
   * @throws IllegalArgumentException for an address without a model, or that is none
   */
  public static Narrator narrator(Map<String, String> environment) {
    String url = environment.getOrDefault("GIGMATE_NARRATOR_URL", "");
    String model = environment.getOrDefault("GIGMATE_NARRATOR_MODEL", "");
    if (url.isBlank()) {
      return new TemplateNarrator();
    }
    if (model.isBlank()) {
      throw new IllegalArgumentException("GIGMATE_NARRATOR_MODEL must name a model of " + url);
    }
    URI base = URI.create(url.strip());
    if (base.getHost() == null
        || !("https".equals(base.getScheme()) || "http".equals(base.getScheme()))) {
      throw new IllegalArgumentException("GIGMATE_NARRATOR_URL must be an address: '" + url + "'");
    }
    return new ModelNarrator(
        new ChatCompletions(
            base, model.strip(), environment.get("GIGMATE_NARRATOR_KEY"), PATIENCE));
  }

  @Override
  public String name() {
    return model;
  }

  @Override
  public Answer answer(String instruction, Facts facts) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body(instruction, facts).toString()));
    if (key != null && !key.isBlank()) {
      request.header("Authorization", "Bearer " + key.strip());
    }
    CompletableFuture<Answer> answer =
        client
            .sendAsync(request.build(), BodyHandlers.ofInputStream())
            .thenApplyAsync(ChatCompletions::read);
    try {
      // The request's own limit ends with the headers; a body may drip for ever.
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Answer.Failed("no answer within " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      return new Answer.Failed("it cannot be reached");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Failed("it was interrupted");
    }
  }

  private ObjectNode body(String instruction, Facts facts) {
    ObjectNode body = JSON.createObjectNode();
    body.put("model", model);
    body.put("temperature", 0);
    body.put("max_tokens", MOST_TOKENS);
    ArrayNode messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", instruction);
    messages.addObject().put("role", "user").put("content", told(facts));
    return body;
  }

  private static String told(Facts facts) {
    return facts.title()
        + "\n"
        + facts.all().stream()
            .map((Fact fact) -> fact.label() + ": " + fact.text())
            .collect(Collectors.joining("\n"));
  }

  private static Answer read(HttpResponse<InputStream> response) {
    try (InputStream stream = response.body()) {
      if (response.statusCode() != 200) {
        return new Answer.Failed("it answered with status " + response.statusCode());
      }
      byte[] bytes = stream.readNBytes(LONGEST_ANSWER + 1);
      if (bytes.length > LONGEST_ANSWER) {
        return new Answer.Failed("its answer is too long");
      }
      JsonNode text = JSON.readTree(bytes).at("/choices/0/message/content");
      return text.isTextual()
          ? new Answer.Said(text.textValue())
          : new Answer.Failed("its answer has no text");
    } catch (JsonProcessingException e) {
      return new Answer.Failed("its answer is not JSON");
    } catch (IOException e) {
      return new Answer.Failed("its answer broke off");
    }
  }
}
