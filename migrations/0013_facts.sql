CREATE TABLE `fact` (
	`id` text PRIMARY KEY NOT NULL,
	`community_id` integer NOT NULL,
	`subject` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`since` integer,
	`confirmed_at` integer,
	`confirmed_by` text,
	`disputed_at` integer,
	`seq` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fact_by_subject` ON `fact` (`subject`,`key`);--> statement-breakpoint
CREATE INDEX `fact_by_community` ON `fact` (`community_id`,`subject`);--> statement-breakpoint
CREATE TABLE `fact_break` (
	`issue_id` text PRIMARY KEY NOT NULL,
	`fact_id` text NOT NULL,
	`at` integer NOT NULL,
	`mended_at` integer,
	FOREIGN KEY (`issue_id`) REFERENCES `issue`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fact_break_open` ON `fact_break` (`fact_id`) WHERE "fact_break"."mended_at" is null;--> statement-breakpoint
CREATE INDEX `fact_break_by_fact` ON `fact_break` (`fact_id`,`at`);--> statement-breakpoint
CREATE TABLE `fact_sheet` (
	`subject` text PRIMARY KEY NOT NULL,
	`lines` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `fact_turn` (
	`fact_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`says` text,
	`rank` text,
	`state` text NOT NULL,
	PRIMARY KEY(`fact_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `voice` (
	`fact_id` text NOT NULL,
	`by` text NOT NULL,
	`person_id` text,
	`says` text NOT NULL,
	`at` integer NOT NULL,
	`since` integer NOT NULL,
	`how` text NOT NULL,
	`rank` text NOT NULL,
	`before` text,
	PRIMARY KEY(`fact_id`, `by`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `voice_by_fact` ON `voice` (`fact_id`,`at`);--> statement-breakpoint
CREATE INDEX `voice_by_time` ON `voice` (`at`);--> statement-breakpoint
CREATE INDEX `voice_by_person` ON `voice` (`person_id`) WHERE "voice"."person_id" is not null;--> statement-breakpoint
CREATE TABLE `wall_code` (
	`place_id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`renewed_at` integer NOT NULL,
	`renewed_by` text NOT NULL,
	FOREIGN KEY (`renewed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
