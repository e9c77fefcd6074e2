package io.github.partnerapi.spec.tools.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "accessToken",
        "access_token",
        "ACCESS_TOKEN",
        "apiKey",
        "api_key",
        "api-key",
        "X-Api-Key",
        "apikey",
        "APIKey",
        "clientSecret",
        "client_secret",
        "clientsecret",
        "privateKey",
        "private_key",
        "privatekey",
        "cvv",
        "cvv2",
        "CVC",
        "cvvCode",
        "security_code",
        "securityCode",
        "pin",
        "pinCode",
        "card_pin",
        "iban",
        "iban_number",
        "password_hash",
        "passwordHash",
        "passwd",
        "user_password",
        "passphrase",
        "newPassword",
        "tokens",
        "refreshToken",
        "id_token",
        "authtoken",
        "bearer",
        "bearer_token",
        "authorization",
        "credentials",
        "secret_key",
        "signingKey",
        "webhook_secret",
        "token_value",
        "otp",
        "otp_code",
        "card_number",
        "cardNumber",
        "creditCardNumber",
        "account_number",
        "routing_number",
        "verification_code",
        "recovery_codes",
        "backupCodes",
        "ssn",
        "jwt",
        "encryption_key",
        "sshKey",
        "access_key",
        "session_token",
        "pwd",
        "connection_string",
        "seed_phrase",
        "csrfToken",
        "deviceToken",
        "hmac_key",
        "oauth_token",
        "one_time_code"
      })
  void aSecretIsKnownInEachSpelling(String name) {
    assertThat(SecretName.matches(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token_count",
        "tokenType",
        "token_id",
        "tokens_used",
        "max_tokens",
        "page_token",
        "nextPageToken",
        "continuation_token",
        "token_expires_at",
        "tokenizer",
        "tokenized",
        "password_changed_at",
        "passwordPolicy",
        "has_password",
        "passwordRequired",
        "password_strength",
        "secretary",
        "is_secret",
        "secret_name",
        "key",
        "primaryKey",
        "sort_key",
        "public_key",
        "publicKey",
        "keyword",
        "idempotency_key",
        "key_id",
        "api_key_id",
        "apiKeyName",
        "pinned",
        "shipping",
        "pinterest",
        "spinning",
        "pin_count",
        "opinion",
        "country_code",
        "zip_code",
        "error_code",
        "promoCode",
        "httpCode",
        "phone_number",
        "invoiceNumber",
        "order_number",
        "page_number",
        "author",
        "authority",
        "authorized",
        "card_type",
        "cardBrand",
        "card_last4",
        "iban_country",
        "caliban",
        "verification_status",
        "verified",
        "accounting",
        "account_id",
        "credentialing_date",
        "bear",
        "session_id",
        "description",
        "status",
        "expense",
        "panel",
        "company",
        "compass",
        "passenger",
        "passport_country",
        "otpEnabled",
        "cvv_required",
        "securityLevel"
      })
  void whatIsOnlyAboutASecretOrSoundsLikeOneIsNone(String name) {
    assertThat(SecretName.matches(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cvv", "pin", "cardNumber", "security_code", "otp", "passcode"})
  void aNumberCanBeASecret(String name) {
    assertThat(SecretName.matchesNumber(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tokens", "token", "secrets", "passwords", "api_keys", "pin_count"})
  void aCountIsNoSecret(String name) {
    assertThat(SecretName.matchesNumber(name)).isFalse();
  }
}
