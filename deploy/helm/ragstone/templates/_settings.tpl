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

{{/* Not empty where a service keeps something in PostgreSQL. Takes root and name. */}}
{{- define "ragstone.needsPostgresql" -}}
{{- if or (eq .name "eval") (and (eq .name "query") (eq .root.Values.query.state "postgresql")) }}true{{ end -}}
{{- end }}

{{/* Not empty where a service reads or writes the index. Takes name. */}}
{{- define "ragstone.needsIndex" -}}
{{- if ne .name "eval" }}true{{ end -}}
{{- end }}

{{/* What the chart itself sets, as a map from key to value. Takes root and name. */}}
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
{{- if and (include "ragstone.kafka.tls" .root) $values.kafka.ca.existingSecret }}
kafka.ssl.truststore.type: PEM
kafka.ssl.truststore.location: /etc/ragstone/kafka-ca/{{ $values.kafka.ca.key }}
{{- end }}
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
ragstone.evaluation.experiments.query-url: http://{{ include "ragstone.fullname" .root }}-query:8080
{{- end }}
{{- if include "ragstone.needsPostgresql" . }}
quarkus.datasource.jdbc.url: {{ include "ragstone.jdbcUrl" .root }}
{{- end }}
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
{{- range $key, $value := mergeOverwrite (include "ragstone.settings" . | fromYaml) .root.Values.config $own }}
{{ $key }}={{ include "ragstone.property" $value }}
{{- end }}
{{- end }}
