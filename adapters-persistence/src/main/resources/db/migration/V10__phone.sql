-- Signing in with Google and with a phone.

create table external_identity (
  issuer     text        not null,
  subject    text        not null,
  account_id uuid        not null references account,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
create unique index external_identity_one_per_issuer on external_identity (account_id, issuer);

-- Used nonces, until their tokens expire.
create table nonce (
  hash       text        primary key,
  expires_at timestamptz not null
);
create index nonce_by_age on nonce (expires_at);

-- Codes sent to phones; what somebody has said of himself who registers with one.
alter table code_challenge
  add column phone         text,
  add column reference     text,
  add column full_name     text,
  add column email         text,
  add column password_hash text;
create index code_challenge_by_phone on code_challenge (phone, purpose) where phone is not null;
