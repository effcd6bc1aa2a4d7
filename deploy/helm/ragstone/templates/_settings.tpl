{{/* A value as a properties file has it: whole numbers without an exponent, backslashes and ends of lines escaped. */}}
{{- define "ragstone.property" -}}
{{- if and (kindIs "float64" .) (eq (floor .) .) -}}
{{ int64 . }}
{{- else -}}
{{ toString . | replace "\\" "\\\\" | replace "\n" "\\n" }}
{{- end -}}
{{- end }}

{{- define "ragstone.kafka.bootstrapServers" -}}
{{- if .Values.demo.kafka.enabled -}}
{{ include "ragstone.fullname" . }}-kafka:9092
{{- else -}}
{{ .Values.kafka.bootstrapServers }}
{{- end -}}
{{- end }}

{{- define "ragstone.qdrant.host" -}}
{{ ternary (printf "%s-qdrant" (include "ragstone.fullname" .)) .Values.qdrant.host .Values.demo.qdrant.enabled }}
{{- end }}

{{- define "ragstone.postgresql.host" -}}
{{ ternary (printf "%s-postgresql" (include "ragstone.fullname" .)) .Values.postgresql.host .Values.demo.postgresql.enabled }}
{{- end }}

{{- define "ragstone.tracing.endpoint" -}}
{{- if .Values.demo.jaeger.enabled -}}
http://{{ include "ragstone.fullname" . }}-jaeger:4317
{{- else -}}
{{ .Values.tracing.endpoint }}
{{- end -}}
{{- end }}

{{/* Not empty where the brokers ask for a user. */}}
{{- define "ragstone.kafka.sasl" -}}
{{- if hasPrefix "SASL_" .Values.kafka.securityProtocol }}true{{ end -}}
{{- end }}

{{/* Not empty where the connection to the brokers is encrypted. */}}
{{- define "ragstone.kafka.tls" -}}
{{- if hasSuffix "SSL" .Values.kafka.securityProtocol }}true{{ end -}}
{{- end }}

{{/* Name of the secret with the certificate that a service shows to the brokers. Takes root and service. */}}
{{- define "ragstone.kafka.certificateSecret" -}}
{{- if include "ragstone.kafka.tls" .root -}}
{{- $made := and .root.Values.strimzi.users.enabled (not (include "ragstone.kafka.sasl" .root)) -}}
{{ .service.kafkaUser.certificateSecret | default (ternary (include "ragstone.kafkaUserName" .service) "" $made) }}
{{- end -}}
{{- end }}

{{/* Name of the secret with the brokers' authority. */}}
{{- define "ragstone.kafka.caSecret" -}}
{{- if include "ragstone.kafka.tls" . }}{{ .Values.kafka.ca.existingSecret }}{{ end -}}
{{- end }}

{{/* Name of a secret that the services read where the connection to Qdrant is encrypted. Takes root, name and part: ca or certificate. */}}
{{- define "ragstone.qdrant.secret" -}}
{{- if and .root.Values.qdrant.tls (include "ragstone.needsIndex" .) }}{{ (index .root.Values.qdrant .part).existingSecret }}{{ end -}}
{{- end }}

{{/* How the services are spoken to. */}}
{{- define "ragstone.scheme" -}}
{{ ternary "https" "http" .Values.tls.enabled }}
{{- end }}

{{/* Name of the secret with the authority of the services. */}}
{{- define "ragstone.tls.caSecret" -}}
{{- if and .Values.tls.enabled .Values.tls.caKey }}{{ .Values.tls.existingSecret }}{{ end -}}
{{- end }}

{{/* Settings of TLS: of the service itself, and of its clients. Takes root, name and service. */}}
{{- define "ragstone.tlsSettings" -}}
{{- $values := .root.Values -}}
{{- if $values.tls.enabled }}
quarkus.tls.server.key-store.pem.own.cert: /etc/ragstone/tls/tls.crt
quarkus.tls.server.key-store.pem.own.key: /etc/ragstone/tls/tls.key
quarkus.tls.server.reload-period: 5m
quarkus.http.tls-configuration-name: server
quarkus.http.insecure-requests: disabled
quarkus.http.ssl-port: {{ .service.http }}
quarkus.management.tls-configuration-name: server
{{- end }}
{{- if and (eq .name "eval") (include "ragstone.tls.caSecret" .root) }}
ragstone.evaluation.experiments.tls-configuration-name: query
quarkus.tls.query.trust-store.pem.certs: /etc/ragstone/tls/{{ $values.tls.caKey }}
{{- end }}
{{- if or (include "ragstone.kafka.caSecret" .root) (include "ragstone.kafka.certificateSecret" .) }}
kafka.tls-configuration-name: kafka
{{- end }}
{{- if include "ragstone.kafka.caSecret" .root }}
quarkus.tls.kafka.trust-store.pem.certs: /etc/ragstone/kafka-ca/{{ $values.kafka.ca.key }}
{{- end }}
{{- if include "ragstone.kafka.certificateSecret" . }}
quarkus.tls.kafka.key-store.pem.own.cert: /etc/ragstone/kafka-certificate/user.crt
quarkus.tls.kafka.key-store.pem.own.key: /etc/ragstone/kafka-certificate/user.key
{{- end }}
{{- $ca := include "ragstone.qdrant.secret" (dict "root" .root "name" .name "part" "ca") }}
{{- $certificate := include "ragstone.qdrant.secret" (dict "root" .root "name" .name "part" "certificate") }}
{{- if or $ca $certificate }}
ragstone.index.qdrant.tls-configuration-name: qdrant
{{- end }}
{{- if $ca }}
quarkus.tls.qdrant.trust-store.pem.certs: /etc/ragstone/qdrant-ca/{{ $values.qdrant.ca.key }}
{{- end }}
{{- if $certificate }}
quarkus.tls.qdrant.key-store.pem.own.cert: /etc/ragstone/qdrant-certificate/tls.crt
quarkus.tls.qdrant.key-store.pem.own.key: /etc/ragstone/qdrant-certificate/tls.key
{{- end }}
{{- end }}

{{/* Not empty where a service keeps something in PostgreSQL. Takes root and name. */}}
{{- define "ragstone.needsPostgresql" -}}
{{- if or (eq .name "eval") (and (eq .name "query") (eq .root.Values.query.state "postgresql")) }}true{{ end -}}
{{- end }}

{{/* Not empty where a service reads or writes the index. Takes name. */}}
{{- define "ragstone.needsIndex" -}}
{{- if ne .name "eval" }}true{{ end -}}
{{- end }}

{{/* What the chart itself sets, as a map from key to value. Takes root, name and service. */}}
{{- define "ragstone.settings" -}}
{{- $values := .root.Values -}}
# The pod's address, which nobody knows in advance; who may reach it is a matter of the NetworkPolicies.
quarkus.http.host: 0.0.0.0
quarkus.management.host: 0.0.0.0
ragstone.auth.mode: {{ $values.auth.mode }}
{{- if eq $values.auth.mode "api-key" }}
ragstone.auth.api-keys.file: /etc/ragstone/api-keys/{{ $values.auth.apiKeys.key }}
{{- else if eq $values.auth.mode "oidc" }}
ragstone.auth.oidc.server-url: {{ quote $values.auth.oidc.serverUrl }}
ragstone.auth.oidc.audience: {{ quote $values.auth.oidc.audience }}
{{- else if and (eq $values.auth.mode "gateway") $values.auth.gateway.trustedProxies }}
ragstone.auth.gateway.trusted-proxies: {{ join "," $values.auth.gateway.trustedProxies | quote }}
{{- end }}
kafka.bootstrap.servers: {{ include "ragstone.kafka.bootstrapServers" .root }}
kafka.security.protocol: {{ $values.kafka.securityProtocol }}
{{- if include "ragstone.kafka.sasl" .root }}
{{- $login := ternary "plain.PlainLoginModule" "scram.ScramLoginModule" (eq $values.kafka.saslMechanism "PLAIN") }}
kafka.sasl.mechanism: {{ $values.kafka.saslMechanism }}
kafka.sasl.jaas.config: >-
  org.apache.kafka.common.security.{{ $login }} required username="${BROKER_USERNAME}" password="${BROKER_PASSWORD}";
{{- end }}
{{- if include "ragstone.needsIndex" . }}
ragstone.index.engine: qdrant
ragstone.index.qdrant.host: {{ include "ragstone.qdrant.host" .root }}
ragstone.index.qdrant.port: {{ $values.qdrant.port }}
ragstone.index.qdrant.tls: {{ $values.qdrant.tls }}
{{- end }}
{{- if eq .name "ingestion" }}
{{- with include "ragstone.tenantTopics" .root | fromJsonArray }}
ragstone.ingestion.topics: {{ prepend . "ragstone.documents" | join "," }}
{{- end }}
{{- range $tenant, $own := $values.tenants }}
ragstone.tenants.{{ contains "." $tenant | ternary (quote $tenant) $tenant }}.topics: {{ join "," $own.topics }}
{{- end }}
ragstone.index.qdrant.shards: {{ $values.qdrant.shards }}
ragstone.index.qdrant.replicas: {{ $values.qdrant.replicas }}
{{- end }}
{{- if eq .name "query" }}
ragstone.query.state: {{ $values.query.state }}
{{- end }}
{{- if and (eq .name "eval") $values.query.enabled }}
ragstone.evaluation.experiments.query-url: {{ include "ragstone.scheme" .root }}://{{ include "ragstone.fullname" .root }}-query:8080
{{- end }}
{{- if include "ragstone.needsPostgresql" . }}
quarkus.datasource.jdbc.url: {{ include "ragstone.jdbcUrl" .root }}
{{- end }}
{{- with $values.redis }}
{{- if .url }}
ragstone.limits.redis.url: {{ .url }}
{{- if .username }}
ragstone.limits.redis.username: {{ quote .username }}
{{- end }}
{{- if .ca.existingSecret }}
ragstone.limits.redis.tls-configuration-name: redis
quarkus.tls.redis.trust-store.pem.certs: /etc/ragstone/redis-ca/{{ .ca.key }}
{{- end }}
{{- end }}
{{- end }}
{{- include "ragstone.tlsSettings" . }}
{{- with include "ragstone.tracing.endpoint" .root }}
quarkus.otel.exporter.otlp.endpoint: {{ . }}
{{- else }}
# Nobody listens for spans, and that is no error.
quarkus.log.category."io.quarkus.opentelemetry.runtime.exporter".level: "OFF"
{{- end }}
{{- end }}

{{- define "ragstone.jdbcUrl" -}}
{{- $database := .Values.postgresql -}}
jdbc:postgresql://{{ include "ragstone.postgresql.host" . }}:{{ $database.port }}/{{ $database.database }}?sslmode={{ $database.sslMode }}
{{- if $database.ca.existingSecret }}&sslrootcert=/etc/ragstone/postgresql-ca/{{ $database.ca.key }}{{ end }}
{{- end }}

{{/* The settings of a service as a properties file, in alphabetical order. Takes root and name. */}}
{{- define "ragstone.properties" -}}
{{- $own := (index .root.Values .name).config -}}
{{- $of := dict "root" .root "name" .name "service" (include "ragstone.service" . | fromJson) -}}
{{- range $key, $value := mergeOverwrite (include "ragstone.settings" $of | fromYaml) .root.Values.config $own }}
{{ $key }}={{ include "ragstone.property" $value }}
{{- end }}
{{- end }}
