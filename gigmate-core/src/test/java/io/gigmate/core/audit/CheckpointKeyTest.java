package io.gigmate.core.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.tenant.TenantId;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CheckpointKeyTest {
  private static final Checkpoint CHECKPOINT =
      new Checkpoint(
          TenantId.of("default"),
          3,
          Digest.ofBytes(new byte[] {1}),
          Instant.parse("2026-03-02T15:00:00.123456Z"),
          null);
  private static final byte[] SECRET = "a secret of thirty-two bytes, at least".getBytes(UTF_8);

  @Test
  void isWrittenInOneForm() {
    assertThat(CHECKPOINT.toJson())
        .isEqualTo(
            "{\"root\":\"4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a\","
                + "\"size\":3,\"tenant\":\"default\",\"time\":\"2026-03-02T15:00:00.123Z\"}");
  }

  @Test
  void ed25519NeedsNoSecretToVerify() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    CheckpointKey signing = CheckpointKey.signing(pair.getPrivate());
    CheckpointKey verifying = CheckpointKey.verifying(pair.getPublic());
    Checkpoint signed = signing.sign(CHECKPOINT);
    assertThat(signed.toJson()).contains("\"signature\":{\"algorithm\":\"Ed25519\",\"value\":\"");
    assertVouched(verifying, signed);
    assertVouched(signing, signed);
    assertThatIllegalStateException().isThrownBy(() -> verifying.sign(CHECKPOINT));
    Checkpoint garbled = CHECKPOINT.signed(new CheckpointSignature("Ed25519", "AAAA"));
    assertThat(verifying.vouchesFor(garbled)).isFalse();
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    assertThat(CheckpointKey.verifying(other.getPublic()).vouchesFor(signed)).isFalse();
  }

  @Test
  void hmacSharesASecret() {
    CheckpointKey key = CheckpointKey.hmac(SECRET);
    assertVouched(key, key.sign(CHECKPOINT));
    assertThat(CheckpointKey.hmac(new byte[32]).vouchesFor(key.sign(CHECKPOINT))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> CheckpointKey.hmac(new byte[31]));
  }

  @Test
  void keysForSomethingElseAreRefused() throws GeneralSecurityException {
    KeyPair elliptic = KeyPairGenerator.getInstance("EC").generateKeyPair();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CheckpointKey.signing(elliptic.getPrivate()).sign(CHECKPOINT))
        .withMessageContaining("EC");
  }

  private static void assertVouched(CheckpointKey key, Checkpoint signed) {
    assertThat(key.vouchesFor(signed)).isTrue();
    assertThat(key.vouchesFor(CHECKPOINT)).isFalse();
    Checkpoint larger =
        new Checkpoint(signed.tenant(), 4, signed.root(), signed.at(), signed.signature());
    assertThat(key.vouchesFor(larger)).isFalse();
    assertThat(key.vouchesFor(signed.signed(new CheckpointSignature("none", "AAAA")))).isFalse();
  }
}
